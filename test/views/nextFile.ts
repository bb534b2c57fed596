import { vi } from 'vitest'

/** The next file that the page saves. */
export function nextFile(): Promise<{ readonly name: string; readonly file: Blob }> {
  return new Promise((resolve) => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      click.mockRestore()
      void fetch(this.href)
        .then((answer) => answer.blob())
        .then((file) => resolve({ name: this.download, file }))
    })
  })
}
