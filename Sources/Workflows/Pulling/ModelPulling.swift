import Foundation
import ModelFiles
import Transformers

/// Fetches a model from a hub: the only use case that opens a connection.
package struct ModelPulling: Sendable {
    package let name: ModelName
    /// A branch, a tag or a commit.
    let revision: String
    let shelf: ModelShelf
    let access: HubAccess

    /// - Parameter text: `OWNER/NAME`.
    /// - Throws: `WorkflowError.badSetting`.
    package init(_ text: String, revision: String? = nil, shelf: ModelShelf, access: HubAccess) throws {
        guard let name = ModelName(text) else {
            throw WorkflowError.badSetting(
                name: .said("name.model"), value: "«\(text)»", expected: .said("expected.hubName"))
        }
        self.name = name
        self.revision = revision ?? "main"
        self.shelf = shelf
        self.access = access
    }

    /// Fetches what is missing; a break or Ctrl-C (the task is cancelled) leaves what came, to be gone on with.
    ///
    /// - Throws: `HubError`; `ModelError.unsupported` and `ModelFileError` of its config, before anything large is fetched;
    ///   `WorkflowError.notWritten` where the disk has no room; `CancellationError`.
    package func run(_ onEvent: @escaping @Sendable (PullEvent) -> Void) async throws -> PullSummary {
        let start = access.seconds()
        if revision == "main", PulledModel.read(shelf.pulled(name)) == nil, let cached = shelf.cached(name), ModelShelf.isWhole(cached) {
            return PullSummary(model: "\(name)", outcome: .inHubCache, folder: cached.path, bytes: 0, seconds: 0)
        }
        let folder = try PullFolder(for: name, on: shelf)
        let client = try HubClient(access, model: name) { pause, reason in
            onEvent(.waiting(seconds: pause / .seconds(1), reason: reason))
        }
        let commit = try await commit(client)
        let target = shelf.pulled(name)
        let old = PulledModel.read(target)
        if let old, old.commit == commit, ModelShelf.isWhole(target) {
            return PullSummary(model: "\(name)", outcome: .upToDate, folder: target.path, bytes: 0, seconds: access.seconds() - start)
        }
        let selection = try HubSelection(try await listing(client, commit: commit), of: name)
        var fetching = PullProcess(client: client, folder: folder, commit: commit, onEvent: onEvent)
        let files = try await fetching.begin(selection, replacing: old)
        try await fetching.fetch(files)
        try folder.publish(PulledModel(model: "\(name)", commit: commit, files: files))
        return PullSummary(
            model: "\(name)", outcome: .pulled, folder: target.path, bytes: fetching.fetchedBytes, seconds: access.seconds() - start)
    }

    /// What the revision stands for now, so that all files are of one state.
    private func commit(_ client: HubClient) async throws -> String {
        let escaped =
            revision.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._"))) ?? revision
        let address = "\(access.endpoint)/api/models/\(name)/revision/\(escaped)"
        let commit = try await client.json(HubRevision.self, at: address).value.sha
        guard !commit.isEmpty, commit.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            throw HubError.unexpected(address: address, problem: .said("hub.commit"))
        }
        return commit
    }

    private func listing(_ client: HubClient, commit: String) async throws -> [HubFile] {
        let first = "\(access.endpoint)/api/models/\(name)/tree/\(commit)"
        var next: String? = first
        var files: [HubFile] = []
        // A page has up to a thousand entries.
        for _ in 0..<100 {
            guard let address = next else { return files }
            guard address.hasPrefix(access.endpoint + "/") else {
                throw HubError.unexpected(address: first, problem: .said("hub.nextPage"))
            }
            let page = try await client.json([HubTreeEntry].self, at: address)
            files += page.value.compactMap(\.file)
            next = page.next
        }
        throw HubError.unexpected(address: first, problem: .said("hub.endless"))
    }
}
