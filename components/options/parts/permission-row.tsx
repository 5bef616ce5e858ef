import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Wrong } from '@/components/ui/wrong';
import { type PermissionsPort, useOptions } from '../options-screen';
import { SwitchRow } from './control-rows';

interface Props {
  title: string;
  help: string;
  wanted: Parameters<PermissionsPort['request']>[0];
  isOn: boolean;
  /** Set by a policy. The browser's permission is still up to this computer. */
  isManaged?: boolean;
  onChange(isOn: boolean): void;
}

/** A switch that is on only while the browser has granted what it needs; turning it off returns the permission. */
export function PermissionRow({ title, help, wanted, isOn, isManaged = false, onChange }: Props) {
  const { screen, t } = useOptions();
  const [isDenied, setDenied] = useState(false);
  const turn = async (on: boolean): Promise<void> => {
    const isGranted = await (on ? screen.permissions.request(wanted) : screen.permissions.remove(wanted));
    setDenied(on && !isGranted);
    onChange(on && isGranted);
  };
  return (
    <SwitchRow
      title={title}
      help={help}
      isManaged={isManaged}
      below={
        <>
          <Wrong isNews>{isDenied && t.permissions.denied}</Wrong>
          {isManaged && isOn && (
            <MissingPermission wanted={wanted} onAnswer={(isGranted) => setDenied(!isGranted)} />
          )}
        </>
      }
      value={isOn}
      onChange={(on) => void turn(on)}
    />
  );
}

interface MissingProps {
  wanted: Props['wanted'];
  onAnswer(isGranted: boolean): void;
}

/** The policy turned it on; the browser asks the user at this computer once. */
function MissingPermission({ wanted, onAnswer }: MissingProps) {
  const { screen, t } = useOptions();
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    void screen.permissions.contains(wanted).then((has) => setMissing(!has));
  }, [screen]);
  const ask = async (): Promise<void> => {
    const isGranted = await screen.permissions.request(wanted);
    setMissing(!isGranted);
    onAnswer(isGranted);
  };
  return isMissing ? (
    <Button size="small" onClick={() => void ask()}>
      {t.frame.allow}
    </Button>
  ) : null;
}
