/** Files of the index: scripts that hand over their data, so that they load from a disk as well as from a server. */

/** @type {Map<string, (data: any) => void>} */
const waiting = new Map();
globalThis.lesstofSearch = (name, data) => waiting.get(name)?.(data);

/**
 * A function that loads a file once; one that fails may be asked for again.
 * @param {string} folder address that ends in `/`
 * @returns {(file: string) => Promise<any>}
 */
export function loader(folder) {
  const loaded = new Map();
  return (file) => {
    if (!loaded.has(file)) {
      loaded.set(file, begin(folder, file).catch((error) => {
        loaded.delete(file);
        throw error;
      }));
    }
    return loaded.get(file);
  };
}

function begin(folder, file) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    waiting.set(file, resolve);
    script.addEventListener('load', () => script.remove());
    script.addEventListener('error', () => reject(new Error(`cannot load ${file}`)));
    script.src = folder + file;
    document.head.append(script);
  });
}
