import { render } from 'preact';
import { type Host, HostProvider } from '@/components/popup/host';
import { Popup } from '@/components/popup/Popup';
import { findOrderIds } from '@/utils/orders/ids';

/** Draws the view at once, before anybody has answered. */
export function open(host: Host, isPopup: boolean): void {
  const root = document.getElementById('app');
  if (!root) return;
  const query = new URLSearchParams(location.search);
  const tab = query.get('tab');
  const tabId = tab && /^[0-9]+$/.test(tab) ? Number(tab) : undefined;
  const entry = query.get('entry') === 'menu' ? 'menu' : host.entry;
  render(
    <HostProvider value={{ ...host, entry }}>
      <Popup
        tabId={tabId}
        isPopup={isPopup}
        language="zh-CN"
        handedOver={findOrderIds(query.get('tid') ?? '').ids.join(' ')}
      />
    </HostProvider>,
    root,
  );
}
