import type { CDPSession } from 'puppeteer-core';

/** Measures the heap by a snapshot: `Runtime.getHeapUsage` does not separate data from compiled code. */

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

const DATA = new Set([
  'object',
  'object shape',
  'closure',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'regexp',
  'number',
  'symbol',
  'bigint',
]);

export async function heapOf(session: CDPSession): Promise<{ dataKb: number; codeKb: number }> {
  const { snapshot, nodes } = JSON.parse(await takeSnapshot(session)) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sums = { dataKb: 0, codeKb: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type] ?? 0] ?? '';
    const kb = (nodes[at + size] ?? 0) / 1000;
    if (DATA.has(kind)) sums.dataKb += kb;
    if (kind === 'code') sums.codeKb += kb;
  }
  return sums;
}

async function takeSnapshot(session: CDPSession): Promise<string> {
  const parts: string[] = [];
  const listener = ({ chunk }: { chunk: string }): void => void parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', listener);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', listener);
  return parts.join('');
}
