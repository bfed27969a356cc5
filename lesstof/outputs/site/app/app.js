// Lets the browser keep the book, says when there is a newer one, and brings the switch on the page of downloads to life. The build puts a
// function with the words, `texts`, around it.
(() => {
  const workers = navigator.serviceWorker;
  const isPreview = document.querySelector('script[src^="/.lesstof/"]');
  if (!workers || isPreview) return;
  const root = new URL('..', document.currentScript.src);
  let asked = false;

  const make = (tag, text, className) => Object.assign(document.createElement(tag), { textContent: text, className });

  const offer = (worker) => {
    if (document.querySelector('.lt-update')) return;
    const strip = make('div', '', 'lt-update md-typeset');
    strip.setAttribute('role', 'status');
    document.body.append(strip);
    const button = make('button', texts.refresh, 'lt-button');
    button.type = 'button';
    button.addEventListener('click', () => {
      asked = true;
      worker.postMessage({ ask: 'update' });
    });
    strip.append(make('span', texts.newer, ''), ' ', button);
  };

  const follow = (worker) => worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && workers.controller) offer(worker);
  });

  const watch = (registration) => {
    if (registration.waiting && workers.controller) offer(registration.waiting);
    // The browser may have found it before this page listened.
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
  };

  // Asks the worker for something; `hear` is called with all that it tells.
  const ask = async (order, hear) => {
    const { active } = await workers.ready;
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => hear(data);
    active.postMessage(order, [channel.port2]);
  };

  const size = (bytes) => `${(bytes / 1e6).toLocaleString(texts.language, { maximumFractionDigits: 1 })} MB`;
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const bringToLife = (section) => {
    const [save, forget] = section.querySelectorAll('button');
    const told = section.querySelector('[role=status]');
    const show = ({ kept, all, size: bytes }) => {
      section.hidden = false;
      const whole = kept === all;
      save.hidden = whole;
      forget.hidden = kept === 0;
      if (bytes) save.textContent = filled(texts.save, { size: size(bytes) });
      told.textContent = filled(whole ? texts.whole : texts.some, { kept, all });
    };
    const look = () => ask({ ask: 'state' }, show);
    save.addEventListener('click', () => {
      save.disabled = true;
      navigator.storage?.persist?.();
      ask({ ask: 'whole' }, (news) => {
        if (news.kept !== undefined) told.textContent = filled(texts.saving, news);
        if (news.finished || news.failed) save.disabled = false;
        if (news.finished) look();
        if (news.failed) told.textContent = texts.failed;
      });
    });
    forget.addEventListener('click', () => ask({ ask: 'forget' }, look));
    look();
  };

  workers.addEventListener('controllerchange', () => asked && location.reload());
  // A browser that was told to keep nothing may give no registration.
  Promise.resolve(workers.register(new URL('service-worker.js', root), { updateViaCache: 'none' })).then((found) => found && watch(found), () => {});
  if (!navigator.connection?.saveData) ask({ ask: 'visited', at: location.href }, () => {});
  document.querySelectorAll('[data-part=on-device]').forEach(bringToLife);
})();
