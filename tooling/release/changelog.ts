/** Reads and updates CHANGELOG.md, in the format of https://keepachangelog.com/en/1.1.0/. */

const UNRELEASED = /^## Unreleased[ \t]*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m;

/** The changes since the last version; empty if there are none. */
export function unreleased(changelog: string): string {
  return (UNRELEASED.exec(changelog)?.[1] ?? '').trim();
}

/** Moves the unreleased changes under a version, with a new empty section above. */
export function closeUnreleased(changelog: string, version: string, day: string): string {
  const changes = unreleased(changelog);
  return changelog.replace(UNRELEASED, () => `## Unreleased\n\n## ${version} - ${day}\n\n${changes}\n\n`);
}
