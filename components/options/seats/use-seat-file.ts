import { useState } from 'preact/hooks';
import type { Problem } from '@/utils/domain/problem';
import type { MessageIn } from '@/utils/messages/protocol';
import { useOptions } from '../options-screen';
import { usePreferences } from '../preferences-context';
import { type PassphraseProblems, passphraseProblems } from '../security/passphrase';
import { fileDate } from '../transfer/file-date';
import { type Contents, type Own, partsOf } from './contents';
import { type Keys, NO_KEYS } from './keys-fields';
import { type FileForm, isChromiumPolicy, isPolicy, type MadeFile, makePolicy } from './make-file';
import { type PolicyDetails, type PolicyProblems, policyProblems } from './policy-fields';

export interface SeatFile {
  keys: Keys;
  details: PolicyDetails;
  /** Shown after the first attempt. */
  wrong: { passphrase: PassphraseProblems; policy: PolicyProblems };
  isMaking: boolean;
  /** Name of the file that was made of exactly this. */
  saved: string | undefined;
  problem: Problem | undefined;
  setKeys(keys: Keys): void;
  setDetails(details: PolicyDetails): void;
  /** What was made no longer matches the choices. */
  forget(): void;
  make(form: FileForm, contents: Contents, own: Own): Promise<void>;
}

type Asked = MessageIn<'app/export-settings'>;

/** The background gives the settings; the page converts them as chosen, and hands the file to the browser. */
export function useSeatFile(hasPassphrase: boolean): SeatFile {
  const { screen } = useOptions();
  const { passphraseMinLength } = usePreferences();
  const [keys, setKeys] = useState(NO_KEYS);
  const [details, setDetails] = useState<PolicyDetails>({
    id: screen.chromiumId ?? '',
    address: '',
    welcomePage: false,
  });
  const [triedForm, setTriedForm] = useState<FileForm>();
  const [isMaking, setMaking] = useState(false);
  const [saved, setSaved] = useState<string>();
  const [problem, setProblem] = useState<Problem>();

  const wrongKeys = (form: FileForm | undefined): PassphraseProblems => {
    if (form === undefined || !takesKeys(form, keys)) return {};
    return {
      ...(hasPassphrase && keys.current === '' && { current: 'required' }),
      ...(form === 'file' && passphraseProblems(keys.next, keys.repeat, passphraseMinLength)),
    };
  };
  const wrongIn = (form: FileForm | undefined): SeatFile['wrong'] => ({
    passphrase: wrongKeys(form),
    policy: form !== undefined && isPolicy(form) ? policyProblems(form, details) : {},
  });
  const forget = (): void => {
    setSaved(undefined);
    setProblem(undefined);
  };

  const fileOf = (form: FileForm, text: string): MadeFile => {
    if (!isPolicy(form)) {
      return { name: `order-lock-${fileDate(screen.now())}.json`, content: text, type: 'application/json' };
    }
    const at = { id: details.id.trim(), address: details.address.trim() };
    return makePolicy(form, text, { at, welcomePage: details.welcomePage, newUuid: screen.newRequestId });
  };

  const make = async (form: FileForm, contents: Contents, own: Own): Promise<void> => {
    setTriedForm(form);
    forget();
    const { passphrase, policy } = wrongIn(form);
    if (Object.keys({ ...passphrase, ...policy }).length > 0) return;
    setMaking(true);
    const reply = await screen.send('app/export-settings', {
      ...secretsAsked(form, keys, hasPassphrase),
      parts: partsOf(contents, own),
    });
    setMaking(false);
    if (!reply.ok) return setProblem(reply.problem);
    const file = fileOf(form, reply.value.text);
    screen.saveFile(file.name, file.content, file.type);
    // Typed again for each file.
    setKeys({ ...keys, current: '' });
    setTriedForm(undefined);
    setSaved(file.name);
  };

  return {
    keys,
    details,
    wrong: wrongIn(triedForm),
    isMaking,
    saved,
    problem,
    setKeys: (next) => {
      forget();
      setKeys(next);
    },
    setDetails: (next) => {
      forget();
      setDetails(next);
    },
    forget,
    make,
  };
}

function takesKeys(form: FileForm, { isSealed, isPlain }: Keys): boolean {
  return form === 'file' ? isSealed : isPlain && isChromiumPolicy(form);
}

function secretsAsked(form: FileForm, keys: Keys, hasPassphrase: boolean): Asked {
  if (!takesKeys(form, keys)) return {};
  const kind: Asked = form === 'file' ? { passphrase: keys.next } : { plain: true };
  return hasPassphrase ? { ...kind, current: keys.current } : kind;
}
