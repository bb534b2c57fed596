import type { Build } from './build.ts'

/** An event that lasts until what it waits for is done. */
interface LastingEvent extends Event {
  waitUntil(done: Promise<unknown>): void
}

interface AskingEvent extends LastingEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

interface TellingEvent extends LastingEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

interface Events {
  readonly install: LastingEvent
  readonly activate: LastingEvent
  readonly fetch: AskingEvent
  readonly message: TellingEvent
}

/** What a service worker finds around it, as far as it is used here; TypeScript knows it only without a page. */
export interface WorkerScope {
  /** Written before the worker's own code when the page is built or published. */
  readonly build: Build
  readonly registration: Pick<ServiceWorkerRegistration, 'scope' | 'installing' | 'waiting'>
  readonly clients: {
    claim(): Promise<void>
    matchAll(of: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>
  }
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void
}
