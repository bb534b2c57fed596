import { Refused } from '../domain/refused.ts'
import type { Supplied, Supply, WantedColumns } from './engine/supply.ts'
import type { LoadReply, LoadWorker } from './loadMessages.ts'

/** A worker that has loaded a dataset and keeps its file, to be asked for columns. */
export interface KeptWorker {
  readonly worker: LoadWorker
  /** Tells what the worker says from now on, and its death. */
  readonly listen: (onReply: (reply: LoadReply) => void, onDeath: (detail: string) => void) => void
}

/** A supply over such a worker; should it die, the file is opened once more by the next request. */
export function supplyOver(kept: KeptWorker, reopen: () => Promise<KeptWorker>, patience: number): Supply {
  let asking: Promise<Asking> | null = Promise.resolve(askingOf(kept, patience))
  let isClosed = false
  return {
    async columns(wanted) {
      if (isClosed) throw new Error('the file of these columns is closed')
      asking ??= reopen().then((anew) => askingOf(anew, patience))
      const asked = asking
      try {
        const supply = await asked
        return await supply.ask(wanted)
      } catch (error) {
        // What says no is alive; what is dead is opened anew.
        const isAlive = await asked.then((supply) => supply.isAlive()).catch(() => false)
        if (!isAlive && asking === asked) asking = null
        throw error
      }
    },
    close() {
      isClosed = true
      void asking?.then((supply) => supply.end()).catch(() => undefined)
    },
  }
}

interface Waiting {
  resolve(supplied: readonly Supplied[]): void
  reject(error: Error): void
  /** Waits its whole patience anew. */
  wait(): void
}

interface Asking {
  ask(wanted: WantedColumns): Promise<readonly Supplied[]>
  isAlive(): boolean
  end(): void
}

function askingOf({ worker, listen }: KeptWorker, patience: number): Asking {
  const open = new Map<number, Waiting>()
  let asked = 0
  let death: string | null = null
  const die = (detail: string) => {
    death ??= detail
    worker.terminate()
    for (const answer of open.values()) answer.reject(new Error(`the worker that reads columns ended: ${detail}`))
    open.clear()
  }
  listen((reply) => {
    if (reply.kind === 'reading') open.get(reply.id)?.wait()
    if (reply.kind !== 'columns' && reply.kind !== 'noColumns') return
    const answer = open.get(reply.id)
    open.delete(reply.id)
    if (reply.kind === 'columns') answer?.resolve(reply.supplied)
    else
      answer?.reject(
        reply.isChanged ? new Refused({ kind: 'hostedChanged', detail: reply.detail }) : new Error(reply.detail),
      )
  }, die)
  return {
    async ask(wanted) {
      if (death !== null) throw new Error(`the worker that reads columns ended: ${death}`)
      const id = asked++
      let timer: ReturnType<typeof setTimeout> | undefined
      const wait = () => {
        clearTimeout(timer)
        timer = setTimeout(() => die(`no word for ${patience / 1000} s`), patience)
      }
      wait()
      const answer = new Promise<readonly Supplied[]>((resolve, reject) => open.set(id, { resolve, reject, wait }))
      worker.send({ wants: 'columns', id, ...wanted })
      return answer.finally(() => clearTimeout(timer))
    },
    isAlive: () => death === null,
    end: () => die('closed'),
  }
}
