// "Galley got this wrong": what a report would say is shown in full, and goes only where the person takes it.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/types';
import { Icon } from '../ui/icons';
import { saveFile } from '../ui/save-file';
import { useWords } from '../ui/words';
import { copyText } from './copy-text';
import { faults, writeReport, type Fault } from './report';

export interface ReportDialogProps {
  readonly article: Article | null;
  readonly address: string;
  readonly version: string;
  readonly kindsChanged: readonly string[];
  readonly close: () => void;
}

export function ReportDialog(props: ReportDialogProps): JSX.Element {
  const { text } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<readonly Fault[]>([]);
  const [named, setNamed] = useState(false);
  const [said, setSaid] = useState({ sentence: '', number: 0 });
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const report = writeReport({
    faults: chosen.map((fault) => text(`fault_${fault.replace('-', '_') as 'left_in'}`)),
    article: props.article,
    address: named ? props.address : null,
    version: props.version,
    browser: navigator.userAgent,
    kindsChanged: props.kindsChanged,
  });
  const toggle = (fault: Fault): void => setChosen(faults.filter((each) => chosen.includes(each) !== (each === fault)));
  const copy = async (): Promise<void> => {
    const copied = dialog.current !== null && (await copyText(report, dialog.current));
    setSaid({ sentence: text(copied ? 'reportCopied' : 'reportNotCopied'), number: said.number + 1 });
  };
  return (
    <dialog ref={dialog} class="report" aria-labelledby="galley-report" onClose={props.close}>
      <div class="removed-head">
        <h2 id="galley-report">{text('reportWrong')}</h2>
        <button type="button" class="button" aria-label={text('closePanel')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <p>{text('reportAbout')}</p>
      <fieldset class="report-faults">
        <legend>{text('reportFaults')}</legend>
        {faults.map((fault) => (
          <label key={fault} class="switch">
            <input type="checkbox" checked={chosen.includes(fault)} onChange={() => toggle(fault)} />
            {text(`fault_${fault.replace('-', '_') as 'left_in'}`)}
          </label>
        ))}
      </fieldset>
      <label class="switch">
        <input type="checkbox" checked={named} onChange={() => setNamed(!named)} />
        {text('reportAddress')}
      </label>
      <h3 id="galley-report-text">{text('reportText')}</h3>
      <pre class="report-text" tabIndex={0} role="region" aria-labelledby="galley-report-text" dir="ltr">
        {report}
      </pre>
      <div class="report-ways">
        <button type="button" class="button main-button" onClick={() => void copy()}>
          {text('copyReport')}
        </button>
        <button
          type="button"
          class="button main-button"
          onClick={() => saveFile(document, 'galley-report.txt', report, 'text/plain')}
        >
          {text('saveReport')}
        </button>
      </div>
      <p class="report-said" role="status">
        <span key={said.number}>{said.sentence}</span>
      </p>
    </dialog>
  );
}
