import Dispatch
import Foundation
import Synchronization
import Workflows

/// Ctrl-C and SIGTERM: the first asks the work to save and end, the second ends at once, as does one while nothing is done.
// @unchecked: the sources are only held, never touched after init.
package final class Interrupt: @unchecked Sendable {
    private let count = Atomic<Int>(0)
    private let working = Atomic(true)
    private var sources: [any DispatchSourceSignal] = []
    private let onFirst: @Sendable () -> Void

    package init(onFirst: @escaping @Sendable () -> Void) {
        self.onFirst = onFirst
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler { [self] in arrive() }
            source.resume()
            sources.append(source)
        }
    }

    package var hasCome: Bool { count.load(ordering: .relaxed) > 0 }

    /// Whether there is something to save.
    package var isWorking: Bool {
        get { working.load(ordering: .relaxed) }
        set { working.store(newValue, ordering: .relaxed) }
    }

    /// As if none had come, for work that goes on after an answer was cut short.
    package func forget() { count.store(0, ordering: .relaxed) }

    private func arrive() {
        if count.add(1, ordering: .relaxed).newValue > 1 || !isWorking { _exit(Interruption.exitCode) }
        onFirst()
    }
}

/// Work that was interrupted after what there was had been saved.
package struct Interrupted: Error {
    package init() {}
}
