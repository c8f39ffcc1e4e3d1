const at = (id) => document.getElementById(id);

async function ask(path, body) {
  const options = body
    ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }
    : {};
  const answer = await fetch(path, options);
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(answer.status + " " + reason(text));
  }
  return JSON.parse(text);
}

function reason(text) {
  try {
    const refusal = JSON.parse(text);
    return refusal.message ?? (refusal.violations ?? []).map((v) => v.field + ": " + v.message).join(", ");
  } catch {
    return text;
  }
}

function row(...cells) {
  const tr = document.createElement("tr");
  for (const cell of cells) {
    tr.insertCell().textContent = cell;
  }
  tr.lastElementChild.className = "number";
  return tr;
}

async function show() {
  const [database, categories, products] = await Promise.all([ask("database"), ask("categories"), ask("products")]);
  at("product").textContent = database.product + " " + database.version;
  at("url").textContent = database.url;
  at("categories").replaceChildren(...categories.map((c) => new Option(c.name)));
  const names = new Map(categories.map((c) => [c.id, c.name]));
  at("products").replaceChildren(
    ...products.map((p) => row(p.sku, p.name, names.get(p.categoryId) ?? "", Number(p.price).toFixed(2))));
  at("empty").hidden = products.length > 0;
}

async function categoryId(name) {
  const known = (await ask("categories")).find((c) => c.name === name);
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return (known ?? (await ask("categories", { name, slug }))).id;
}

async function add(event) {
  event.preventDefault();
  const form = event.target;
  const { sku, name, price, category } = Object.fromEntries(new FormData(form));
  try {
    await ask("products", { sku, name, price, categoryId: await categoryId(category.trim()), status: "ACTIVE" });
    form.reset();
    at("message").className = "";
    at("message").textContent = "Added " + name + ".";
    await show();
  } catch (refused) {
    at("message").className = "refused";
    at("message").textContent = refused.message;
  }
}

at("add").addEventListener("submit", add);
show().catch((failed) => { at("message").textContent = failed.message; });
