const PARTS = ['major', 'minor', 'patch'] as const;
type Part = (typeof PARTS)[number];

/**
 * The version after `current`: the named version, the named part, or what the changes require
 * (https://semver.org: additions and changes are minor, mere fixes a patch).
 * @throws Error that lists the possible versions
 */
export function nextVersion(current: string, wanted: string | undefined, changes: string): string {
  const part = PARTS.find((each) => each === wanted);
  const next = wanted && !part ? wanted : bump(current, part ?? partOf(changes));
  if (!/^\d+\.\d+\.\d+$/.test(next)) throw new Error(`${next}: a version is 1.2.3, major, minor or patch`);
  if (compare(next, current) <= 0) throw new Error(`${next} is not after ${current}`);
  return next;
}

function partOf(changes: string): Part {
  return /^### (?:Added|Changed|Deprecated|Removed)/m.test(changes) ? 'minor' : 'patch';
}

function bump(current: string, part: Part): string {
  const [major = 0, minor = 0, patch = 0] = numbers(current);
  if (part === 'major') return `${major + 1}.0.0`;
  return part === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

function compare(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  const at = left.findIndex((number, i) => number !== right[i]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function numbers(version: string): number[] {
  return version.split('.').map(Number);
}
