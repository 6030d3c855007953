import type { ComponentProps, ReactNode } from 'react';
import type { IconName } from './Icon.tsx';
import { Icon } from './Icon.tsx';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  /** `primary` once in a group, `quiet` has no edge. */
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly icon?: IconName;
  /** Shows the icon alone; then `label` is the accessible name and the tooltip. */
  readonly label?: string;
}

/** A button. With children it says them; with `label` and `icon` only, it shows the icon and is named by the label. */
export function Button({ look = 'plain', icon, label, children, ...rest }: ButtonProps): ReactNode {
  const bare = children === undefined;
  return (
    <button
      type="button"
      className={`button button-${look}${bare ? ' button-bare' : ''}`}
      aria-label={label}
      title={bare ? label : undefined}
      {...rest}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
