import type { SetupPort } from '@/components/setup/setup-port';
import type { Language, Theme } from '@/utils/messages/views';

/** The page after installation. It sends no message: nothing that is tried here can become a lock. */
export interface WelcomeScreen extends SetupPort {
  /** `link` as in utils/messages/options-link.ts. */
  openOptions(link: string): void;
  /** False: the browser refused. */
  copy(text: string): Promise<boolean>;
  /** The initial one. */
  language: Language;
  theme: Theme;
  /** Called with the current language, for the document. */
  onLanguage(language: Language): void;
  /** Epoch ms. */
  now(): number;
  newRequestId(): string;
  after(ms: number, run: () => void): void;
  /** Runs once no key is held. */
  afterRelease(run: () => void): void;
}
