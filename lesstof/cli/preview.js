// Waits for news of the build; shows mistakes in a strip below the page, or loads the page again.
(() => {
  let seen = null;
  const show = (text) => {
    let strip = document.getElementById("lesstof-preview");
    if (!text) {
      strip?.remove();
      return;
    }
    if (!strip) {
      strip = document.createElement("pre");
      strip.id = "lesstof-preview";
      strip.setAttribute("role", "status");
      strip.tabIndex = 0;
      Object.assign(strip.style, {
        position: "fixed", inset: "auto 0 0 0", margin: "0", padding: "1rem 1.25rem", maxHeight: "40vh",
        overflow: "auto", zIndex: "1000", whiteSpace: "pre-wrap", font: "15px/1.5 ui-monospace, monospace",
        background: "#1d1d1f", color: "#fff", borderTop: "4px solid #d9480f",
      });
      document.body.append(strip);
    }
    strip.textContent = text;
  };
  const listen = async () => {
    try {
      const answer = await fetch(`/.lesstof/wait?seen=${seen ?? ""}`, { cache: "no-store" });
      const news = await answer.json();
      if (seen !== null && news.site !== seen.split("-")[0]) {
        location.reload();
        return;
      }
      seen = `${news.site}-${news.told}`;
      show(news.text);
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
    listen();
  };
  listen();
})();
