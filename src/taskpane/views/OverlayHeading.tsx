import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
});

/** Heading of what lies over the tabs: it takes the focus when that is opened. */
export function OverlayHeading({ children }: { readonly children: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
