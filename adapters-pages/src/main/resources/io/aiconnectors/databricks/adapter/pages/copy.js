"use strict";
const said = document.getElementById("said");
if (navigator.clipboard) {
  for (const button of document.querySelectorAll(".copyable button")) {
    const text = button.previousElementSibling.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
        said.textContent = "Copied";
      } catch {
        button.textContent = "Select it";
        getSelection().selectAllChildren(button.previousElementSibling);
      }
      setTimeout(() => { button.textContent = "Copy"; said.textContent = ""; }, 2500);
    });
  }
}
const named = () => {
  const guide = document.getElementById(location.hash.slice(1));
  if (guide instanceof HTMLDetailsElement) guide.open = true;
};
addEventListener("hashchange", named);
named();
