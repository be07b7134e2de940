import type {ExportContext} from './model';

/** What a change request as a whole is signed off with. */
export function approvalFields({words}: ExportContext): readonly string[] {
  return [
    words('ui:export.signOff.changeNumber'),
    words('ui:export.signOff.requestedBy'),
    words('ui:export.signOff.requestedOn'),
    words('ui:export.signOff.approvedBy'),
    words('ui:export.signOff.approvedOn'),
  ];
}

/** What each line of it is signed off with. */
export function rowSignOffFields({words}: ExportContext): readonly string[] {
  return [
    words('ui:export.signOff.implementedBy'),
    words('ui:export.signOff.implementedOn'),
    words('ui:export.signOff.verified'),
  ];
}
