import type {KeepResult, WorkerRequest, WorkerState} from './model';

interface Answers {
  readonly state: WorkerState;
  readonly keep: KeepResult;
  readonly keepAll: undefined;
  readonly activate: undefined;
}

/** Sends a request to a worker of this site, whose responses have the type that belongs to the request. */
export function askWorker<Request extends WorkerRequest>(
  worker: ServiceWorker,
  request: Request,
): Promise<Answers[Request['type']]> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}: MessageEvent<Answers[Request['type']]>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(request, [port2]);
  });
}
