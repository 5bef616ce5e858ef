import type { FrameSender } from '@/utils/messages/router';
import type { Rect } from '@/utils/messages/views';
import type { SessionMap } from './session-map';

/**
 * A picker is opened for one order in one frame of one document, and is known by its token. What it may do is
 * bound to that: another frame, another document or another tid gets nothing with it.
 */
export interface PickerPass {
  tabId: number;
  frameId: number;
  documentId?: string;
  tid: string;
  /** Name of the active buyer when the picker was opened; empty on pages without one. */
  buyerName: string;
  anchor?: Rect;
  /** Set once the picker has begun: a pass is handed out once. */
  begun?: boolean;
}

export interface PickerTokens {
  issue(pass: PickerPass): Promise<string>;
  /** The pass that waits for a picker to begin in this frame. */
  begin(sender: FrameSender): Promise<{ token: string; pass: PickerPass } | undefined>;
  /** The pass of a token, if this very frame and document may use it. */
  check(token: string, sender: FrameSender): Promise<PickerPass | undefined>;
  revoke(token: string): Promise<void>;
}

export function createPickerTokens(passes: SessionMap<PickerPass>, randomToken: () => string): PickerTokens {
  return {
    async issue(pass) {
      for (const [token, other] of await passes.entries()) {
        if (other.tabId === pass.tabId && other.frameId === pass.frameId)
          await passes.update(token, () => undefined);
      }
      const token = randomToken();
      await passes.update(token, () => pass);
      return token;
    },
    async begin(sender) {
      const entry = (await passes.entries()).find(([, pass]) => !pass.begun && isFrame(pass, sender));
      if (!entry) return undefined;
      const [token, pass] = entry;
      await passes.update(token, () => ({ ...pass, begun: true }));
      return { token, pass };
    },
    async check(token, sender) {
      const pass = await passes.get(token);
      return pass?.begun && isFrame(pass, sender) ? pass : undefined;
    },
    revoke: (token) => passes.update(token, () => undefined),
  };
}

function isFrame(pass: PickerPass, sender: FrameSender): boolean {
  return (
    pass.tabId === sender.tabId && pass.frameId === sender.frameId && pass.documentId === sender.documentId
  );
}
