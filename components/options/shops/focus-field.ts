/** Focuses a field of the form by its name, wherever it is; folds are open by then. */
export function focusField(form: ParentNode | null, name: string): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>(`[data-field="${name}"] input`)?.focus());
}
