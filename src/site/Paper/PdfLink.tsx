import {useEffect, useState, type ReactNode} from 'react';
import {useShellWords} from '../../words/useShellWords';
import styles from './styles.module.css';

/** Links to this page as a PDF. If the build has written one, the `<html>` of every page names it. */
export default function PdfLink(): ReactNode {
  const words = useShellWords();
  const [file, setFile] = useState<string>();
  useEffect(() => {
    // Known only in the browser, and the first render has to match the server's.
    const read = setTimeout(() => {
      setFile(document.documentElement.dataset.pdf);
    });
    return () => {
      clearTimeout(read);
    };
  }, []);
  return file === undefined ? null : (
    <p className={styles.screen}>
      <a href={file} type="application/pdf">
        {words('ui:paper.pdf')}
      </a>
    </p>
  );
}
