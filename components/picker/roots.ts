/** The document and all shadow roots below, closed ones too where the browser opens them to extensions. */
export function rootsIn(scope: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...scope.querySelectorAll('*')].flatMap((element) => {
    const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    const root = openOrClosedShadowRoot ?? element.shadowRoot;
    return root ? rootsIn(root) : [];
  });
  return [scope, ...inner];
}
