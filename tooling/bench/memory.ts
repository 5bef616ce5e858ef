import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and its descendants in MB (proportional set size); undefined without /proc. */
export function memoryOf(root: number): number | undefined {
  try {
    const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]));
    const isOurs = (pid: number | undefined): boolean =>
      pid !== undefined && (pid === root || isOurs(parents.get(pid)));
    const kilobytes = [...parents.keys()].filter(isOurs).map(proportionalSize);
    return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 102.4) / 10;
  } catch {
    return undefined;
  }
}

function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The process name before it may contain spaces and brackets. */
function parentOf(pid: number): number | undefined {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields[1] === undefined ? undefined : Number(fields[1]);
}

function proportionalSize(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Empty if the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
