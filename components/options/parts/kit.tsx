import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Language, Problem } from '@/utils/messages/views';
import type { Outcome } from '@/utils/orders/lock';

export type IconName = string;

export function Icon({ name, size }: { name: IconName; size: number }) {
  return (
    <span
      class="k-icon"
      data-icon={name}
      style={{ width: `${size}px`, height: `${size}px` }}
      aria-hidden="true"
    />
  );
}
export function Mark({ size }: { size: number }) {
  return <span class="k-mark" style={{ width: `${size}px`, height: `${size}px` }} aria-hidden="true" />;
}
export function Badge({ children }: { children: ComponentChildren }) {
  return <span class="k-badge">{children}</span>;
}
export function Kbd({ children }: { children: ComponentChildren }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}
export function ShopDot({ color }: { color: number }) {
  return <span class="k-dot" data-color={color} aria-hidden="true" />;
}
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <span class="k-badge">{outcome}</span>;
}
interface ButtonProps {
  icon?: IconName;
  primary?: boolean;
  danger?: boolean;
  ghost?: boolean;
  link?: boolean;
  small?: boolean;
  wide?: boolean;
  submit?: boolean;
  busy?: boolean;
  disabled?: boolean;
  describedBy?: string;
  onClick?(): void;
  children: ComponentChildren;
}
export function Button(p: ButtonProps) {
  return (
    <button
      type={p.submit ? 'submit' : 'button'}
      class={['k-button', p.primary && 'k-primary', p.danger && 'k-danger'].filter(Boolean).join(' ')}
      disabled={p.disabled || p.busy}
      aria-describedby={p.describedBy}
      onClick={() => p.onClick?.()}
    >
      {p.icon && <Icon name={p.icon} size={14} />}
      {p.children}
    </button>
  );
}
export function IconButton({ icon, label, onClick }: { icon: IconName; label: string; onClick(): void }) {
  return (
    <button type="button" class="k-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={14} />
    </button>
  );
}
export function Notice({ children, action }: { children: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="k-notice">
      <div>{children}</div>
      {action}
    </div>
  );
}
interface SegmentsProps<T extends string> {
  name: string;
  label?: string;
  value: T;
  options: { value: T; label: string }[];
  onChange(value: T): void;
}
export function Segments<T extends string>({ name, label, value, options, onChange }: SegmentsProps<T>) {
  const id = useId();
  return (
    <span class="k-segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={`${name}-${id}`}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </span>
  );
}
interface SwitchProps {
  label: string;
  hideLabel?: boolean;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}
export function Switch({ label, hideLabel, checked, disabled, onChange }: SwitchProps) {
  return (
    <label class="k-switch">
      <input
        type="checkbox"
        role="switch"
        aria-label={hideLabel ? label : undefined}
        disabled={disabled}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {!hideLabel && <span>{label}</span>}
    </label>
  );
}
interface DialogProps {
  title: string;
  actions: ComponentChildren;
  children: ComponentChildren;
  onClose(): void;
  onEnter?(): void;
}
export function Dialog({ title, actions, children, onClose, onEnter }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog
      ref={ref}
      class="k-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.target as Element).tagName === 'INPUT') onEnter?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="k-actions">{actions}</div>
    </dialog>
  );
}
export function problemSentence(problem: Problem, _language: Language): string {
  return problem.code;
}
