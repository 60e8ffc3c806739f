"use strict";
const EVERY = 5000;
const pause = document.getElementById("pause");
let paused = false;
pause.hidden = false;
pause.addEventListener("click", () => {
  paused = !paused;
  pause.textContent = paused ? "Go on" : "Pause";
});
const look = async () => {
  const main = document.querySelector("main");
  if (!paused && !document.hidden && !main.contains(document.activeElement)) {
    try {
      const answer = await fetch(location.pathname, { cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      main.replaceWith(document.adoptNode(page.querySelector("main")));
      document.body.classList.remove("lost");
    } catch {
      document.body.classList.add("lost");
    }
  }
  setTimeout(look, EVERY);
};
setTimeout(look, EVERY);
