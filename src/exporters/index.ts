import {csv} from './formats/csv';
import {nftables} from './formats/nftables';
import type {Exporter} from './model';

/** Every format, in the order in which it is offered. */
export const exporters: readonly Exporter[] = [csv, nftables];
