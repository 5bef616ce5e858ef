import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Wrong } from '@/components/ui/wrong';
import { useOptions } from '../options-screen';
import { Question } from '../parts/question';
import { SettingRow } from '../parts/setting-row';
import { type OwnHost, shopsOf } from './own-hosts';

/** Access to a shop's own host: revoked here, after saying what stops working, and requested again. */
export function OwnHostRow({ host }: { host: OwnHost }) {
  const { t } = useOptions();
  const access = useAccess(host.origin);
  const [isAsking, setAsking] = useState(false);
  const title = t.permissions.ownHost(host.name);
  const help = access.isGranted === false ? t.permissions.ownHostWithheld : t.permissions.ownHostHelp;
  const revoke = async (): Promise<void> => {
    await access.remove();
    setAsking(false);
  };
  return (
    <SettingRow
      title={title}
      help={help(shopsOf(host))}
      below={
        <Wrong isNews>
          {access.hasFailed && (access.isGranted ? t.permissions.revokeFailed : t.permissions.denied)}
        </Wrong>
      }
    >
      {access.isGranted !== undefined && (
        <Button
          size="small"
          aria-label={`${access.isGranted ? t.permissions.revoke : t.frame.allow}: ${host.name}`}
          onClick={() => (access.isGranted ? setAsking(true) : void access.request())}
        >
          {access.isGranted ? t.permissions.revoke : t.frame.allow}
        </Button>
      )}
      {isAsking && <RevokeDialog host={host} revoke={revoke} close={() => setAsking(false)} />}
    </SettingRow>
  );
}

interface Access {
  /** Undefined until the browser has answered. */
  isGranted: boolean | undefined;
  /** The last request failed. */
  hasFailed: boolean;
  request(): Promise<void>;
  remove(): Promise<void>;
}

function useAccess(origin: string): Access {
  const { screen } = useOptions();
  const [isGranted, setGranted] = useState<boolean>();
  const [hasFailed, setFailed] = useState(false);
  const wanted = { origins: [origin] };
  const look = useCallback(
    () => screen.permissions.contains({ origins: [origin] }).then(setGranted),
    [screen, origin],
  );
  useEffect(() => void look(), [look]);
  const after = async (answer: Promise<boolean>): Promise<void> => {
    setFailed(!(await answer));
    await look();
  };
  return {
    isGranted,
    hasFailed,
    request: () => after(screen.permissions.request(wanted)),
    remove: () => after(screen.permissions.remove(wanted)),
  };
}

interface RevokeDialogProps {
  host: OwnHost;
  revoke(): Promise<void>;
  close(): void;
}

function RevokeDialog({ host, revoke, close }: RevokeDialogProps) {
  const { t } = useOptions();
  return (
    <Question
      title={t.permissions.revokeTitle(host.name)}
      confirm={t.permissions.revoke}
      onConfirm={() => void revoke()}
      onClose={close}
    >
      {host.locks.length > 0 && <p>{t.permissions.revokeLocks(host.locks)}</p>}
      {host.lookUps.length > 0 && <p>{t.permissions.revokeLookUps(host.lookUps)}</p>}
      <p>{t.permissions.revokeKeeps}</p>
    </Question>
  );
}
