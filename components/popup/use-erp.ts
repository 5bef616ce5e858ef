import { usePopupScreen } from './popup-screen';
import { usePopupState } from './popup-state';

/** 到 ERP 查: opens an order of this shop in its ERP; undefined if the shop has no address template. */
export function useErp(): (tid: string, sellerNick: string | undefined) => (() => void) | undefined {
  const { send } = usePopupScreen();
  const { view } = usePopupState();
  return (tid, sellerNick) => {
    const shop = view?.shops.find((each) => each.sellerNick === sellerNick);
    if (!shop?.hasErpUrl) return undefined;
    return () => void send('app/open-erp', { tid, sellerNick: shop.sellerNick });
  };
}
