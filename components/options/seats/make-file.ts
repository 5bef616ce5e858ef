import { firefoxPolicy } from './files/firefox';
import { linuxPolicy } from './files/linux';
import { macosProfile } from './files/macos';
import { type Installation, policyValues } from './files/policy-values';
import { asRegistryFile, windowsPolicy } from './files/windows';

/** The formats that can be made of the settings. */
export const FORMS = ['file', 'windows', 'macos', 'linux', 'firefox', 'sheet'] as const;
export type Form = (typeof FORMS)[number];
export type FileForm = Exclude<Form, 'sheet'>;
export type PolicyForm = Exclude<FileForm, 'file'>;

export function isPolicy(form: Form): form is PolicyForm {
  return form !== 'file' && form !== 'sheet';
}

/** Chromium accepts secrets from a policy, and identifies the extension by its id there. */
export function isChromiumPolicy(form: Form): boolean {
  return isPolicy(form) && form !== 'firefox';
}

export interface MadeFile {
  name: string;
  content: string | Uint8Array<ArrayBuffer>;
  type: string;
}

export interface PolicyOptions {
  at: Installation;
  welcomePage: boolean;
  newUuid(): string;
}

/** A policy from the text of a settings file. */
export function makePolicy(
  form: PolicyForm,
  text: string,
  { at, welcomePage, newUuid }: PolicyOptions,
): MadeFile {
  const values = policyValues(text, welcomePage);
  switch (form) {
    case 'windows':
      return {
        name: 'order-lock.reg',
        content: asRegistryFile(windowsPolicy(at, values)),
        type: 'application/octet-stream',
      };
    case 'macos':
      return {
        name: 'order-lock.mobileconfig',
        content: macosProfile(at, values, newUuid),
        type: 'application/x-apple-aspen-config',
      };
    case 'linux':
      return { name: 'order-lock.json', content: linuxPolicy(at, values), type: 'application/json' };
    case 'firefox':
      return { name: 'policies.json', content: firefoxPolicy(at.address, values), type: 'application/json' };
  }
}
