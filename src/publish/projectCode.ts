import react from '@vitejs/plugin-react'
import { createServer, isRunnableDevEnvironment } from 'vite'

/** A part of the project's own code, run in Node, which alone reads neither its types nor its styles. */
export async function projectCode<Code>(path: string, version: string) {
  const server = await createServer({
    configFile: false,
    plugins: [react()],
    define: { __APP_VERSION__: JSON.stringify(version) },
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
    appType: 'custom',
    logLevel: 'error',
  })
  const { ssr } = server.environments
  if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite runs no code of the project here')
  return { code: await ssr.runner.import<Code>(path), close: () => server.close() }
}
