import type {ExportContext} from './model';

/** The sign-off fields of the whole change request. */
export function approvalFields({words}: ExportContext): readonly string[] {
  return [
    words('ui:export.signOff.changeNumber'),
    words('ui:export.signOff.requestedBy'),
    words('ui:export.signOff.requestedOn'),
    words('ui:export.signOff.approvedBy'),
    words('ui:export.signOff.approvedOn'),
  ];
}

/** The sign-off fields of each line. */
export function rowSignOffFields({words}: ExportContext): readonly string[] {
  return [
    words('ui:export.signOff.implementedBy'),
    words('ui:export.signOff.implementedOn'),
    words('ui:export.signOff.verified'),
  ];
}
