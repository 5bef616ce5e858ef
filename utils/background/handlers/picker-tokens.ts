import type { FrameSender } from '@/utils/messages/router';
import type { SessionMap } from '../storage/session-map';

/**
 * A picker is opened for one order by one frame of one document, and is identified by its token. Only the first
 * document of the picker's page that begins with the token may use it.
 */
export interface PickerPass {
  tabId: number;
  /** The content script that asked for it. */
  frameId: number;
  documentId?: string;
  /** Of the page that contains the picker's frame. */
  origin: string;
  tid: string;
  /** Name of the active buyer when the picker was opened; empty on pages without one. */
  buyerName: string;
  /** The frame that the picker must begin in, if the browser reports it (Firefox). */
  pickerFrameId?: number;
  /** The agent has opened it; until then it is only prepared, and gets no answer. */
  isOpen: boolean;
  /** The document that has begun with it. */
  holder?: Holder;
}

interface Holder {
  frameId: number;
  documentId?: string;
}

export interface PickerTokens {
  /** Replaces the tab's other passes: all of them if it is open, else the prepared ones. */
  issue(pass: PickerPass): Promise<Issued>;
  /** The agent opens a prepared picker; undefined: there is no such pass. */
  open(token: string, by: FrameSender, tid: string): Promise<Issued | undefined>;
  /**
   * Binds the token to this document; resolves once the agent has opened the picker. Undefined: bound to another
   * document.
   */
  begin(token: string, sender: FrameSender, parent: string | undefined): Promise<PickerPass | undefined>;
  /** The pass of a token, if this very document may use it. */
  check(token: string, sender: FrameSender): Promise<PickerPass | undefined>;
  /** The frames of open pickers. */
  frames(): Promise<PickerFrame[]>;
  /** The frame that asked for it drops it. */
  drop(token: string, by: FrameSender): Promise<void>;
}

export interface PickerFrame {
  tabId: number;
  frameId: number;
}

export interface Issued {
  token: string;
  /** Open pickers that it replaced. */
  replaced: { token: string; frameId: number }[];
}

export function createPickerTokens(passes: SessionMap<PickerPass>, randomToken: () => string): PickerTokens {
  /**
   * Callers that wait for a prepared pass to be opened or dropped. They are lost when the worker ends: the picker asks
   * again.
   */
  const waiting = new Map<string, () => void>();

  const settle = async (
    token: string,
    change: (pass: PickerPass) => PickerPass | undefined,
  ): Promise<void> => {
    await passes.update(token, (pass) => pass && change(pass));
    waiting.get(token)?.();
    waiting.delete(token);
  };

  const replace = async (tabId: number, own: string, isOpen: boolean): Promise<Issued['replaced']> => {
    const others = (await passes.entries()).filter(
      ([token, pass]) => token !== own && pass.tabId === tabId && (isOpen || !pass.isOpen),
    );
    for (const [token] of others) await settle(token, () => undefined);
    return others.filter(([, pass]) => pass.isOpen).map(([token, { frameId }]) => ({ token, frameId }));
  };

  const opened = async (token: string): Promise<PickerPass | undefined> => {
    for (;;) {
      const pass = await passes.get(token);
      if (!pass || pass.isOpen) return pass;
      await new Promise<void>((resolve) => waiting.set(token, resolve));
    }
  };

  return {
    async issue(pass) {
      const token = randomToken();
      await passes.update(token, () => pass);
      return { token, replaced: await replace(pass.tabId, token, pass.isOpen) };
    },
    async open(token, by, tid) {
      const pass = await passes.get(token);
      if (!pass || !isAsker(pass, by) || pass.tid !== tid) return undefined;
      await settle(token, (known) => ({ ...known, isOpen: true }));
      return { token, replaced: await replace(pass.tabId, token, true) };
    },
    async begin(token, sender, parent) {
      let isBound = false;
      await passes.update(token, (pass) => {
        isBound = pass !== undefined && mayBegin(pass, sender, parent);
        return isBound && pass ? { ...pass, holder: holderOf(sender) } : pass;
      });
      return isBound ? opened(token) : undefined;
    },
    async check(token, sender) {
      const pass = await passes.get(token);
      return pass?.isOpen && pass.tabId === sender.tabId && isHolder(pass, sender) ? pass : undefined;
    },
    async frames() {
      const open = (await passes.entries()).filter(([, pass]) => pass.isOpen);
      return open.flatMap(([, { tabId, holder }]) => (holder ? { tabId, frameId: holder.frameId } : []));
    },
    async drop(token, by) {
      const pass = await passes.get(token);
      if (pass && isAsker(pass, by)) await settle(token, () => undefined);
    },
  };
}

function mayBegin(pass: PickerPass, sender: FrameSender, parent: string | undefined): boolean {
  if (pass.tabId !== sender.tabId || (parent !== undefined && parent !== pass.origin)) return false;
  if (pass.pickerFrameId !== undefined && pass.pickerFrameId !== sender.frameId) return false;
  // The same document may ask again: the worker may have ended before it answered.
  return pass.holder === undefined || (sender.documentId !== undefined && isHolder(pass, sender));
}

function isHolder({ holder }: PickerPass, { frameId, documentId }: FrameSender): boolean {
  return holder?.frameId === frameId && holder.documentId === documentId;
}

function holderOf({ frameId, documentId }: FrameSender): Holder {
  return documentId === undefined ? { frameId } : { frameId, documentId };
}

function isAsker(pass: PickerPass, { tabId, frameId, documentId }: FrameSender): boolean {
  return pass.tabId === tabId && pass.frameId === frameId && pass.documentId === documentId;
}
