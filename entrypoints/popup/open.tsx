import { render } from 'preact';
import { type Host, HostProvider } from '@/components/popup/host';
import { Popup } from '@/components/popup/Popup';

/** Draws the view at once, before anybody has answered. */
export function open(host: Host, isPopup: boolean): void {
  const root = document.getElementById('app');
  if (!root) return;
  const tab = new URLSearchParams(location.search).get('tab');
  const tabId = tab && /^[0-9]+$/.test(tab) ? Number(tab) : undefined;
  render(
    <HostProvider value={host}>
      <Popup tabId={tabId} isPopup={isPopup} language="zh-CN" />
    </HostProvider>,
    root,
  );
}
