import { useEffect, useState } from 'preact/hooks';
import { Switch } from '@/components/ui/Switch';
import { type PermissionsPort, useOptions } from '../env';
import { SettingCard, SettingRow } from '../parts/setting-row';
import { Wrong } from '../parts/wrong';
import type { PreferencesProps } from '../sections/general-section';
import { OwnHostRow } from './own-host-row';
import type { OwnHost } from './own-hosts';

type Wanted = Parameters<PermissionsPort['request']>[0];

const RECEPTION_1688 = 'https://air.1688.com/*';

/** What the browser may be asked for: each of its own free will, each given back when its switch goes off. */
export function PermissionsCard({ preferences, onChange, hosts }: PreferencesProps & { hosts: OwnHost[] }) {
  const { t } = useOptions();
  return (
    <SettingCard title={t.permissions.title} note={t.permissions.note}>
      <PermissionRow
        title={t.permissions.clipboard}
        help={t.permissions.clipboardHelp}
        wanted={{ permissions: ['clipboardRead'] }}
        isOn={preferences.readClipboard}
        onChange={(readClipboard) => onChange({ readClipboard })}
      />
      <PermissionRow
        title={t.permissions.notify}
        help={t.permissions.notifyHelp}
        wanted={{ permissions: ['notifications'] }}
        isOn={preferences.notify}
        onChange={(notify) => onChange({ notify })}
      />
      <Reception1688 />
      {hosts.map((host) => (
        <OwnHostRow key={host.origin} host={host} />
      ))}
    </SettingCard>
  );
}

/** The web chat of 1688 is the same program on another host. The background reads what is allowed. */
function Reception1688() {
  const { env, t } = useOptions();
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    void env.permissions.contains({ origins: [RECEPTION_1688] }).then(setOn);
  }, [env]);
  return (
    <PermissionRow
      title={t.permissions.site1688}
      help={t.permissions.site1688Help}
      wanted={{ origins: [RECEPTION_1688] }}
      isOn={isOn}
      onChange={(on) => {
        setOn(on);
        if (on) void env.send('app/allow-site', { pattern: RECEPTION_1688 });
      }}
    />
  );
}

interface PermissionRowProps {
  title: string;
  help: string;
  wanted: Wanted;
  isOn: boolean;
  onChange(isOn: boolean): void;
}

/** A switch that is on only while the browser has granted what it needs; off gives the permission back. */
function PermissionRow({ title, help, wanted, isOn, onChange }: PermissionRowProps) {
  const { env, t } = useOptions();
  const [isDenied, setDenied] = useState(false);
  const turn = async (on: boolean): Promise<void> => {
    const isGranted = await (on ? env.permissions.request(wanted) : env.permissions.remove(wanted));
    setDenied(on && !isGranted);
    onChange(on && isGranted);
  };
  return (
    <SettingRow title={title} help={help} below={<Wrong isNews>{isDenied && t.permissions.denied}</Wrong>}>
      <Switch label={title} hideLabel checked={isOn} onChange={(on) => void turn(on)} />
    </SettingRow>
  );
}
