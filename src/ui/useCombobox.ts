import {useEffect, useId, useState, type AriaAttributes, type AriaRole} from 'react';

/** The attributes of one option; the list must contain it at the requested position. */
interface OptionProps {
  readonly id: string;
  readonly role: AriaRole;
  readonly 'aria-selected': boolean;
  readonly tabIndex: number;
  readonly onMouseMove: () => void;
}

export interface Combobox {
  /** Prefix of the ids of everything that belongs to the box. */
  readonly id: string;
  /** The position of the active option; -1 while the keys apply to the text. */
  readonly active: number;
  readonly boxProps: AriaAttributes & {readonly role: AriaRole};
  readonly listProps: {readonly id: string; readonly role: AriaRole};
  readonly optionProps: (position: number) => OptionProps;
  /** Whether the key moved the active option, so the text must not get it. */
  readonly move: (key: string) => boolean;
  readonly reset: () => void;
}

/**
 * The state and the attributes of an editable combobox with a list popup, following the ARIA Authoring Practices: the
 * focus stays in the box, the arrow keys cycle through the options, and all other cursor keys apply to the text.
 *
 * Options with these keys are offered while `isExpanded`. The active one stays active wherever it moves as further
 * options arrive, so that Enter never chooses another than the reader saw.
 */
export function useCombobox(keys: readonly string[], isExpanded: boolean): Combobox {
  const id = useId();
  const [activeKey, setActiveKey] = useState<string>();
  const count = keys.length;
  const active = activeKey === undefined ? -1 : keys.indexOf(activeKey);
  const setActive = (position: number): void => {
    setActiveKey(keys[position]);
  };
  const optionId = (position: number): string => `${id}-${String(position)}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${String(active)}`)?.scrollIntoView({block: 'nearest'});
  }, [active, id]);

  return {
    id,
    active,
    boxProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isExpanded,
      'aria-controls': isExpanded ? `${id}-list` : undefined,
      'aria-activedescendant': isExpanded && active >= 0 ? optionId(active) : undefined,
    },
    listProps: {id: `${id}-list`, role: 'listbox'},
    optionProps: (position) => ({
      id: optionId(position),
      role: 'option',
      'aria-selected': position === active,
      tabIndex: -1,
      onMouseMove: () => {
        if (position !== active) setActive(position);
      },
    }),
    move: (key) => {
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        const step = key === 'ArrowDown' ? 1 : -1;
        if (count > 0) setActive(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
        return true;
      }
      if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key)) setActive(-1);
      return false;
    },
    reset: () => {
      setActive(-1);
    },
  };
}
