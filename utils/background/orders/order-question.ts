import type { PageWord } from './mention';

/** Which order is asked about, and where the question comes from. */
export interface OrderQuestion {
  tid: string;
  /** The order as the page of the asking tab shows it now, with the page's shop and active buyer. */
  page?: PageWord;
  /** Chosen in the popup. */
  chosenShop?: string;
  /** The agent said that an order which only a message mentions is the conversation's buyer's. */
  isChatBuyers?: boolean;
}
