import { money } from './format';

/** An amount in yuan as text. */
export function Money({ yuan }: { yuan: string }) {
  return <span class="ol-money">{money(yuan)}</span>;
}
