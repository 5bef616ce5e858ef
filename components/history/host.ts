import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Host } from '@/components/popup/host';

/** What the history page asks of the world outside it. */
export type HistoryHost = Pick<Host, 'send' | 'onNews' | 'now' | 'newRequestId' | 'copy' | 'openPage'> & {
  saveFile: (name: string, text: string, type: string) => void;
  /** Request id in the address, and its changes. */
  address: {
    read: () => string;
    write: (requestId: string) => void;
    onChange: (hear: () => void) => () => void;
  };
};

const Context = createContext<HistoryHost | undefined>(undefined);

export const HistoryHostProvider = Context.Provider;

export function useHistoryHost(): HistoryHost {
  const host = useContext(Context);
  if (!host) throw new Error('no host');
  return host;
}
