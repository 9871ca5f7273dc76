// Passkeys: asks the device, and sends its answer to the house. Where the browser cannot do it, the
// page stays as it is: everything else works without this script.

const able = Boolean(
  window.PublicKeyCredential?.parseCreationOptionsFromJSON &&
    window.PublicKeyCredential?.parseRequestOptionsFromJSON,
);

async function post(path, csrf, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: {
      Accept: "application/json",
      "Content-Type": "application/json",
      "X-CSRF-TOKEN": csrf,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail);
  }
  return answer;
}

/** Does the work of a button once at a time; what goes wrong is said beneath it. */
async function guarded(button, place, failed, work) {
  place.hidden = true;
  button.disabled = true;
  try {
    location.assign((await work()).to);
  } catch (problem) {
    // A DOMException comes from the device: the person closed its window, or it has no such passkey.
    place.textContent = problem instanceof DOMException || !problem.message ? failed : problem.message;
    place.hidden = false;
  } finally {
    button.disabled = false;
  }
}

async function signIn(place) {
  const question = await post("/sign-in/passkey/question", place.dataset.csrf);
  const passkey = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question),
  });
  const path = `/sign-in/passkey?to=${encodeURIComponent(place.dataset.to)}`;
  return post(path, place.dataset.csrf, passkey.toJSON());
}

async function make(label) {
  const csrf = document.querySelector("meta[name=csrf]").content;
  const question = await post("/account/passkeys/question", csrf);
  const passkey = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question),
  });
  return post(`/account/passkeys?label=${encodeURIComponent(label)}`, csrf, passkey.toJSON());
}

const door = document.getElementById("passkey");
if (door && able) {
  const button = door.querySelector("button");
  door.hidden = false;
  button.addEventListener("click", () =>
    guarded(button, door.querySelector(".error"), door.dataset.failed, () => signIn(door)),
  );
}

const form = document.getElementById("make-passkey");
if (form && able) {
  form.hidden = false;
  document.getElementById("no-passkeys").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    guarded(form.querySelector("button"), form.querySelector(".error"), form.dataset.failed, () =>
      make(form.elements.label.value),
    );
  });
}
