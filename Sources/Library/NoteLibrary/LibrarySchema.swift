import GRDB

/// The tables, as steps that are only ever added to.
enum LibrarySchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 notes and files", migrate: notesAndFiles)
        migrator.registerMigration("2 datasets, runs and adapters", migrate: history)
        migrator.registerMigration("3 conversations", migrate: conversations)
        migrator.registerMigration("4 how files stood, and masked secrets", migrate: stamps)
        migrator.registerMigration("5 rules of sources, and copies in other sources", migrate: copies)
        migrator.registerMigration("6 whose words a source holds", migrate: ownWords)
        return migrator
    }

    /// Names stand on lines of their own; `assistantAnswers` is null where nothing was chosen.
    private static func ownWords(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE source ADD COLUMN ownNames TEXT NOT NULL DEFAULT '';
                ALTER TABLE source ADD COLUMN assistantAnswers INTEGER;
                """)
    }

    private static func copies(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE source ADD COLUMN excludes TEXT NOT NULL DEFAULT '';
                ALTER TABLE note ADD COLUMN words INTEGER;
                ALTER TABLE note ADD COLUMN statedDay TEXT;
                ALTER TABLE note ADD COLUMN sketch BLOB;
                ALTER TABLE note ADD COLUMN copyOf TEXT;
                CREATE INDEX note_copyOf ON note(copyOf) WHERE copyOf IS NOT NULL;
                """)
    }

    private static func stamps(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE source ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
                ALTER TABLE source ADD COLUMN report TEXT NOT NULL DEFAULT '';
                ALTER TABLE file ADD COLUMN isMember INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE file ADD COLUMN byteCount INTEGER;
                ALTER TABLE file ADD COLUMN modified INTEGER;
                ALTER TABLE file ADD COLUMN changed INTEGER;
                ALTER TABLE file ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
                CREATE TABLE secret(
                    id INTEGER PRIMARY KEY,
                    root TEXT NOT NULL REFERENCES source(root) ON DELETE CASCADE,
                    path TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    place TEXT NOT NULL) STRICT;
                CREATE INDEX secret_root ON secret(root);
                """)
    }

    private static func notesAndFiles(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE source(root TEXT PRIMARY KEY, generation INTEGER NOT NULL, syncedAt TEXT NOT NULL) STRICT;
                CREATE TABLE note(
                    id INTEGER PRIMARY KEY,
                    root TEXT NOT NULL REFERENCES source(root) ON DELETE CASCADE,
                    path TEXT NOT NULL,
                    ordinal INTEGER NOT NULL,
                    generation INTEGER NOT NULL,
                    addedIn INTEGER NOT NULL,
                    contentHash TEXT NOT NULL,
                    title TEXT NOT NULL,
                    day TEXT,
                    folder TEXT NOT NULL,
                    language TEXT NOT NULL,
                    state TEXT NOT NULL,
                    json BLOB NOT NULL,
                    UNIQUE(root, path, ordinal)) STRICT;
                CREATE INDEX note_contentHash ON note(contentHash);
                CREATE INDEX note_title ON note(title COLLATE NOCASE);
                CREATE TABLE file(
                    root TEXT NOT NULL REFERENCES source(root) ON DELETE CASCADE,
                    path TEXT NOT NULL,
                    outcome TEXT NOT NULL,
                    detail TEXT,
                    PRIMARY KEY(root, path)) STRICT;
                """)
    }

    private static func history(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE dataset(
                    id TEXT PRIMARY KEY,
                    createdAt TEXT NOT NULL,
                    recipe TEXT NOT NULL,
                    settings TEXT NOT NULL,
                    seed TEXT NOT NULL,
                    folder TEXT NOT NULL,
                    trainCount INTEGER NOT NULL,
                    validCount INTEGER NOT NULL,
                    report TEXT NOT NULL) STRICT;
                CREATE TABLE run(
                    id TEXT PRIMARY KEY,
                    dataset TEXT REFERENCES dataset(id) ON DELETE SET NULL,
                    status TEXT NOT NULL,
                    startedAt TEXT NOT NULL,
                    finishedAt TEXT,
                    folder TEXT NOT NULL,
                    settings TEXT NOT NULL,
                    steps INTEGER NOT NULL,
                    tokens INTEGER NOT NULL,
                    firstLoss REAL,
                    lastLoss REAL) STRICT;
                CREATE TABLE adapter(
                    id TEXT PRIMARY KEY,
                    run TEXT REFERENCES run(id) ON DELETE SET NULL,
                    createdAt TEXT NOT NULL,
                    folder TEXT NOT NULL,
                    baseModel TEXT NOT NULL,
                    noteCount INTEGER NOT NULL,
                    metrics TEXT NOT NULL,
                    isCurrent INTEGER NOT NULL) STRICT;
                CREATE UNIQUE INDEX adapter_current ON adapter(isCurrent) WHERE isCurrent;
                """)
    }

    private static func conversations(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE conversation(
                    id TEXT PRIMARY KEY, createdAt TEXT NOT NULL, title TEXT NOT NULL, adapter TEXT) STRICT;
                CREATE TABLE message(
                    conversation TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
                    position INTEGER NOT NULL,
                    createdAt TEXT NOT NULL,
                    role TEXT NOT NULL,
                    content TEXT NOT NULL,
                    details TEXT,
                    PRIMARY KEY(conversation, position)) STRICT;
                """)
    }
}
