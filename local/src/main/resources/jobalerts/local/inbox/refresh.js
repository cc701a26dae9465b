// Looks for new mail while the page is seen; replaces the list only when it has changed.
setInterval(async () => {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = document.getElementById("mails");
    const next = page.getElementById("mails");
    if (answer.ok && next && next.innerHTML !== now.innerHTML) {
      const focused = document.activeElement?.getAttribute("href");
      now.innerHTML = next.innerHTML;
      if (focused) {
        now.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
      }
    }
  } catch {
    // The run has ended; the list stays as it was last seen.
  }
}, 3000);
