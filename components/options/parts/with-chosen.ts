/** A settings file or a policy may have chosen another one. */
export function withChosen(offered: readonly number[], chosen: number): number[] {
  return offered.includes(chosen) ? [...offered] : [...offered, chosen].sort((a, b) => a - b);
}
