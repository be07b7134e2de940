import type {Plan} from '../../plan/model';
import type {BinaryExporter, ExportContext, Exporter, Refusal, TextExporter} from './model';
import {prepareExport} from './prepareExport';
import {productId} from '../../../matrix/product';

/** An exporter's output and what it could not express; the same refusals appear in the output as comments. */
export interface ExportResult<Content extends string | Uint8Array = string | Uint8Array> {
  readonly content: Content;
  readonly fileName: string;
  readonly mediaType: string;
  /** Openings that became part of the output. */
  readonly expressed: number;
  readonly refusals: readonly Refusal[];
}

/** Prints a plan as text. */
export function runTextExporter(
  exporter: TextExporter,
  plan: Plan,
  context: ExportContext,
): ExportResult<string> {
  const exportable = prepareExport(exporter, plan, context);
  return {
    content: exporter.render(exportable, context),
    ...facts(exporter, context),
    expressed: exportable.openings.length,
    refusals: exportable.refusals,
  };
}

/** Prints a plan with any exporter. */
export async function runExporter(
  exporter: Exporter,
  plan: Plan,
  context: ExportContext,
): Promise<ExportResult> {
  return exporter.kind === 'text'
    ? runTextExporter(exporter, plan, context)
    : runBinaryExporter(exporter, plan, context);
}

async function runBinaryExporter(
  exporter: BinaryExporter,
  plan: Plan,
  context: ExportContext,
): Promise<ExportResult<Uint8Array>> {
  const exportable = prepareExport(exporter, plan, context);
  return {
    content: await exporter.render(exportable, context),
    ...facts(exporter, context),
    expressed: exportable.openings.length,
    refusals: exportable.refusals,
  };
}

function facts(
  {id, extension, mediaType}: Exporter,
  {source}: ExportContext,
): Pick<ExportResult, 'fileName' | 'mediaType'> {
  const name = [productId, id, ...(source === undefined ? [] : [source])].join('-');
  return {fileName: `${name}.${extension}`, mediaType};
}
