import {useEffect, useState, type ReactNode} from 'react';
import {useShellWords} from '../../words/useShellWords';
import styles from './styles.module.css';

/** Leads to this page as PDF where the build has written one; it names it in the `<html>` of every page then. */
export default function PdfLink(): ReactNode {
  const words = useShellWords();
  const [file, setFile] = useState<string>();
  useEffect(() => {
    // Only a page that runs knows it, and the first paint has to be that of the server.
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
