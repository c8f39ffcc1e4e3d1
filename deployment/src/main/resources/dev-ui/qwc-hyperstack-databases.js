import { QwcHotReloadElement, html, css } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import '@vaadin/icon';
import '@vaadin/progress-bar';

/**
 * The databases of the application: workflow, pending changes, migrations, structure, trash. Shows what the service says, and
 * decides nothing. Field names are those of the records in io.quarkiverse.hyperstack.devui; what has no value is not there.
 */
export class QwcHyperstackDatabases extends QwcHotReloadElement {

    jsonRpc = new JsonRpc(this);

    static styles = css`
        :host {
            display: block;
            overflow-y: auto;
            height: 100%;
            color: var(--lumo-body-text-color);
            --code: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
            --line: 1px solid var(--lumo-contrast-10pct);
        }
        .datasource {
            max-width: 1180px;
            padding: 4px 24px 32px 16px;
        }
        h3 {
            margin: 8px 0 12px;
            font-weight: 600;
        }
        .tiles {
            display: grid;
            grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
            gap: 16px;
        }
        .tile, .section {
            border: var(--line);
            border-radius: 10px;
            background: var(--lumo-contrast-5pct);
        }
        .tile {
            padding: 14px 18px 16px;
        }
        .label {
            font-size: var(--lumo-font-size-xs);
            letter-spacing: 0.06em;
            text-transform: uppercase;
            color: var(--lumo-secondary-text-color);
        }
        .value {
            margin: 4px 0 2px;
            font-size: var(--lumo-font-size-xl);
            font-weight: 600;
        }
        .small {
            font-size: var(--lumo-font-size-s);
            color: var(--lumo-secondary-text-color);
            overflow-wrap: anywhere;
        }
        .section {
            margin-top: 16px;
            background: none;
        }
        .head {
            display: flex;
            align-items: baseline;
            gap: 10px;
            padding: 12px 18px;
            border-bottom: var(--line);
        }
        .head .title {
            font-weight: 600;
        }
        .body {
            padding: 12px 18px 14px;
        }
        table {
            width: 100%;
            border-collapse: collapse;
            font-size: var(--lumo-font-size-s);
        }
        th {
            text-align: left;
            font-weight: 500;
            color: var(--lumo-secondary-text-color);
        }
        th, td {
            padding: 8px 12px 8px 0;
            vertical-align: top;
            border-bottom: var(--line);
        }
        tr:last-child td {
            border-bottom: none;
        }
        .number {
            text-align: right;
            white-space: nowrap;
        }
        .date {
            white-space: nowrap;
        }
        code, pre {
            font-family: var(--code);
            font-size: 13px;
        }
        pre {
            margin: 4px 0 0;
            padding: 10px 12px;
            border-radius: 6px;
            background: var(--lumo-contrast-5pct);
            overflow-x: auto;
            line-height: 1.5;
        }
        .statement + .statement {
            margin-top: 12px;
        }
        .badge {
            display: inline-block;
            padding: 1px 9px;
            border-radius: 999px;
            font-size: var(--lumo-font-size-xs);
            font-weight: 500;
            white-space: nowrap;
            color: var(--lumo-secondary-text-color);
            background: var(--lumo-contrast-10pct);
        }
        .good {
            color: var(--lumo-success-text-color);
            background: var(--lumo-success-color-10pct);
        }
        .waits {
            color: var(--lumo-primary-text-color);
            background: var(--lumo-primary-color-10pct);
        }
        .bad {
            color: var(--lumo-error-text-color);
            background: var(--lumo-error-color-10pct);
        }
        .problem {
            margin: 8px 0;
            padding: 10px 14px;
            border-left: 3px solid var(--lumo-error-color);
            border-radius: 4px;
            background: var(--lumo-error-color-10pct);
            font-size: var(--lumo-font-size-s);
        }
        .problem .fix {
            margin-top: 4px;
            color: var(--lumo-secondary-text-color);
        }
        .group {
            margin: 14px 0 6px;
            font-weight: 500;
            font-size: var(--lumo-font-size-s);
        }
        .tables {
            display: flex;
            flex-wrap: wrap;
            align-items: flex-start;
            gap: 16px;
        }
        .table {
            min-width: 230px;
            border: var(--line);
            border-radius: 8px;
            overflow: hidden;
            font-size: var(--lumo-font-size-s);
        }
        .table .name {
            padding: 6px 12px;
            font-weight: 600;
            background: var(--lumo-primary-color-10pct);
        }
        .column {
            display: flex;
            align-items: baseline;
            justify-content: space-between;
            gap: 24px;
            padding: 4px 12px;
            border-top: var(--line);
        }
        .key {
            font-weight: 600;
        }
        .reference {
            color: var(--lumo-primary-text-color);
        }
        .type {
            font-family: var(--code);
            font-size: 12px;
            color: var(--lumo-secondary-text-color);
        }
        .group:first-child {
            margin-top: 0;
        }
    `;

    static properties = {
        _datasources: { state: true },
        _databases: { state: true },
        _changes: { state: true },
        _structures: { state: true },
        _failure: { state: true }
    };

    constructor() {
        super();
        this._datasources = null;
        this._databases = {};
        this._changes = {};
        this._structures = {};
        this._failure = null;
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    /** The quick questions first. A database that is not reached is asked no more. */
    hotReload() {
        this._failure = null;
        this.jsonRpc.datasources().then(answer => {
            this._datasources = answer.result;
            this._datasources.forEach(datasource => this._ask(datasource.name));
        }).catch(failure => this._failed(failure));
    }

    _ask(datasource) {
        const about = { datasource: datasource };
        this.jsonRpc.database(about).then(answer => {
            this._databases = { ...this._databases, [datasource]: answer.result };
            if (!answer.result.version) {
                this._changes = { ...this._changes, [datasource]: null };
                this._structures = { ...this._structures, [datasource]: null };
                return;
            }
            this.jsonRpc.structure(about).then(structure => {
                this._structures = { ...this._structures, [datasource]: structure.result };
            }).catch(failure => this._failed(failure));
            this.jsonRpc.changes(about).then(changes => {
                this._changes = { ...this._changes, [datasource]: changes.result };
            }).catch(failure => this._failed(failure));
        }).catch(failure => this._failed(failure));
    }

    _failed(failure) {
        const error = failure && failure.error ? failure.error : failure;
        this._failure = error && error.message ? error.message : String(error);
    }

    render() {
        if (this._failure) {
            return html`<div class="datasource">
                ${this._problem({ code: '', what: 'The application does not answer: ' + this._failure, fix: 'see its log' })}
            </div>`;
        }
        if (!this._datasources) {
            return html`<vaadin-progress-bar indeterminate></vaadin-progress-bar>`;
        }
        if (this._datasources.length === 0) {
            return html`<div class="datasource"><p>The application has no datasource.</p></div>`;
        }
        return this._datasources.map(datasource => this._datasource(datasource));
    }

    _datasource(datasource) {
        const database = this._databases[datasource.name];
        const changes = this._changes[datasource.name];
        return html`
            <div class="datasource">
                ${this._datasources.length > 1 ? html`<h3>${datasource.name}</h3>` : ''}
                <div class="tiles">
                    ${this._workflow(datasource)}
                    ${this._database(datasource, database)}
                    ${this._summary(changes, database)}
                </div>
                ${datasource.problem ? this._problem(datasource.problem) : ''}
                ${database && database.problem ? this._problem(database.problem) : ''}
                ${this._changesSection(changes)}
                ${database && database.migrations.length > 0 ? this._migrations(database.migrations) : ''}
                ${this._structure(this._structures[datasource.name])}
                ${database && database.version ? this._trash(database.trash) : ''}
            </div>`;
    }

    _workflow(datasource) {
        return html`
            <div class="tile">
                <div class="label">Workflow</div>
                <div class="value">${datasource.workflow ?? 'not decided'}</div>
                <div class="small">${datasource.reason ? 'because ' + datasource.reason : ''}</div>
            </div>`;
    }

    _database(datasource, database) {
        return html`
            <div class="tile">
                <div class="label">Database</div>
                <div class="value">${datasource.kind} ${database && database.version ? database.version : ''}</div>
                <div class="small">${(datasource.address ?? 'no address').replace(/^jdbc:(sqlite:)?/, '')}</div>
            </div>`;
    }

    _summary(changes, database) {
        return html`
            <div class="tile">
                <div class="label">Pending</div>
                ${this._summaryOf(changes, database)}
            </div>`;
    }

    _summaryOf(changes, database) {
        if (database && !database.version || changes && changes.problem) {
            return html`<div class="value">not known</div><div class="small">see below</div>`;
        }
        if (!changes) {
            return html`<div class="value">…</div><div class="small">entities, files and database are compared</div>`;
        }
        const lacking = changes.statements.length;
        const files = changes.files.length;
        const parts = [];
        if (files > 0) {
            parts.push(this._count(files, 'file'));
        }
        if (lacking > 0) {
            parts.push(this._count(lacking, 'statement'));
        }
        if (changes.wrong.length > 0) {
            parts.push(changes.wrong.length + ' wrong');
        }
        const agree = changes.place === 'files'
            ? 'entities, migration files and database agree'
            : 'entities and database agree';
        const lacks = changes.place === 'files'
            ? 'entities, migration files and database differ'
            : 'entities and database differ';
        return parts.length === 0
            ? html`<div class="value">nothing</div><div class="small">${agree}</div>`
            : html`<div class="value">${parts.join(', ')}</div><div class="small">${lacks}</div>`;
    }

    _changesSection(changes) {
        if (!changes || !this._worthShowing(changes)) {
            return '';
        }
        return html`
            <div class="section">
                <div class="head"><span class="title">Pending changes</span></div>
                <div class="body">
                    ${changes.problem ? this._problem(changes.problem) : ''}
                    ${changes.wrong.map(problem => this._problem(problem))}
                    ${changes.files.map(file => html`
                        <div class="statement">
                            <span class="small">the next migration runs <code>${file.file}</code></span>
                            <pre>${file.sql.trim()}</pre>
                        </div>`)}
                    ${changes.statements.length > 0 ? html`
                        <div class="group">${changes.place === 'files'
                            ? 'What the entities need and no migration file has'
                            : 'What the entities need and the database does not have'}</div>` : ''}
                    ${changes.statements.map(statement => html`
                        <div class="statement">
                            <span class="small">${statement.reason}</span>
                            <pre>${statement.sql.trim()};</pre>
                        </div>`)}
                    ${changes.unhandled.length > 0 ? html`<div class="group">Differs, and is left alone</div>` : ''}
                    ${changes.unhandled.map(difference => html`<div class="small">${difference}</div>`)}
                </div>
            </div>`;
    }

    _worthShowing(changes) {
        return changes.problem || changes.wrong.length + changes.files.length + changes.statements.length
            + changes.unhandled.length > 0;
    }

    _migrations(migrations) {
        return html`
            <div class="section">
                <div class="head"><span class="title">Migrations</span>
                    <span class="small">${this._count(migrations.length, 'file')}</span></div>
                <div class="body">
                    <table>
                        <thead><tr><th>File</th><th>State</th><th>Applied</th><th class="number">Took</th></tr></thead>
                        <tbody>${migrations.map(migration => html`
                            <tr>
                                <td><code>${migration.file}</code>
                                    ${migration.note ? html`<div class="small">${migration.note}</div>` : ''}
                                    ${migration.problem ? this._problem(migration.problem) : ''}</td>
                                <td><span class="badge ${this._tone(migration)}">${migration.state}</span></td>
                                <td class="date">${this._time(migration.appliedAt)}</td>
                                <td class="number">${migration.durationMillis == null ? ''
                                    : migration.durationMillis + ' ms'}</td>
                            </tr>`)}
                        </tbody>
                    </table>
                </div>
            </div>`;
    }

    _tone(migration) {
        if (migration.wrong) {
            return 'bad';
        }
        return { 'applied': 'good', 'baseline': 'good', 'pending': 'waits', 'to be marked': 'waits' }[migration.state] ?? '';
    }

    _structure(structure) {
        if (!structure || !structure.problem && structure.tables.length === 0) {
            return '';
        }
        return html`
            <div class="section">
                <div class="head"><span class="title">Structure</span>
                    <span class="small">${this._count(structure.tables.length, 'table')}</span></div>
                <div class="body">
                    ${structure.problem ? this._problem(structure.problem) : ''}
                    <div class="tables">${structure.tables.map(table => this._table(table))}</div>
                </div>
            </div>`;
    }

    _table(table) {
        return html`
            <div class="table">
                <div class="name">${table.name}</div>
                ${table.columns.map(column => html`
                    <div class="column">
                        <span class=${column.key ? 'key' : ''}>${column.name}${column.references
                            ? html` <span class="reference">&rarr; ${column.references}</span>` : ''}</span>
                        <span class="type">${column.type}${column.nullable ? '?' : ''}</span>
                    </div>`)}
            </div>`;
    }

    _trash(entries) {
        return html`
            <div class="section">
                <div class="head"><span class="title">Trash</span>
                    <span class="small">${entries.length === 0 ? 'empty: nothing was lost' : this._count(entries.length, 'entry',
                        'entries')}</span></div>
                ${entries.length === 0 ? '' : html`<div class="body">
                    <table>
                        <thead><tr><th class="number">No.</th><th>What</th><th>Why</th><th class="number">Rows</th>
                            <th>Kept</th></tr></thead>
                        <tbody>${entries.map(entry => html`
                            <tr>
                                <td class="number">${entry.id}</td>
                                <td><code>${entry.object}</code></td>
                                <td>${entry.how}</td>
                                <td class="number">${entry.rows}</td>
                                <td class="date">${this._time(entry.keptAt)}</td>
                            </tr>`)}
                        </tbody>
                    </table>
                </div>`}
            </div>`;
    }

    _problem(problem) {
        return html`
            <div class="problem" role="alert">
                <div><b>${problem.code}</b> ${problem.what}</div>
                <div class="fix">Fix: ${problem.fix}</div>
            </div>`;
    }

    _count(number, one, many) {
        return number + ' ' + (number === 1 ? one : many ?? one + 's');
    }

    _time(instant) {
        return instant ? new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }) : '';
    }
}

customElements.define('qwc-hyperstack-databases', QwcHyperstackDatabases);
