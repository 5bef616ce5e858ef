import { createScreen, type Downloads, type OwnPage } from '@/components/screen/screen';

/** The history page. */
export interface HistoryScreen extends OwnPage, Downloads {
  /** The request id in the address, and its changes. */
  address: {
    read: () => string;
    write: (requestId: string) => void;
    onChange: (listener: () => void) => () => void;
  };
}

export const { Provider: HistoryScreenProvider, use: useHistoryScreen } = createScreen<HistoryScreen>();
