import Workflows

extension TrainingOutline {
    /// - Parameter isFull: with every setting, else what a user wants to know.
    func show(on console: Console, isFull: Bool) {
        var rows = [
            ["model", "\(model), \(Words.count(modelParameters, "parameter")), held in \(settings.weights.rawValue)"],
            [
                "notes",
                "\(Words.count(notes)), \(Words.count(examples, "example")), \(Words.count(tokens, "token")) (\(Words.count(targets)) learnt)",
            ],
            [
                "adapter",
                "rank \(settings.rank) on \(settings.targets.joined(separator: ", "))"
                    + (settings.numLayers.map { " of the last \(Words.count($0, "layer"))" } ?? "")
                    + ", \(Words.count(adapterParameters, "parameter"))",
            ],
            ["steps", "\(Words.count(steps)) in \(Words.count(settings.epochs, "epoch")), recipe \(recipe)"],
        ]
        if let fit { rows.append(["time", fit.words]) }
        if storeBytes > 0 {
            let rest = edgeBytes > storeBytes ? " of \(Words.bytes(edgeBytes)); the rest is computed in each epoch" : ""
            rows.append(["store", "\(Words.bytes(storeBytes)) on disk while it learns, for what the lower layers give once\(rest)"])
        }
        if cut > 0 { rows.append(["cut", "\(Words.count(cut, "example")) at \(Words.count(settings.rowTokens, "token"))"]) }
        if isFull {
            rows += [
                ["learning rate", "\(settings.learningRate), \(settings.decay.rawValue) decay, warm-up \(settings.warmup)"],
                ["alpha, dropout", "\(settings.alpha), \(settings.dropout)"],
                [
                    "row",
                    "\(Words.count(settings.packs ? settings.packTokens ?? settings.rowTokens : settings.rowTokens, "token")), "
                        + "\(settings.rowsPerStep) a step\(settings.packs ? ", packed" : "")",
                ],
                ["optimizer", (settings.optimizer ?? .adamW).rawValue],
                ["clip, decay", "\(settings.clipNorm), \(settings.weightDecay)"],
                ["precision", settings.precision.rawValue + (settings.recompute ? ", recomputed" : "")],
                ["seed", "\(settings.seed)"], ["validation", Words.count(validExamples, "example")],
            ]
        }
        console.say(console.table(rows, indent: ""))
        if let warning { console.note(warning) }
        console.note(remarks: remarks)
    }
}

extension TimeFit {
    fileprivate var words: String {
        "about \(Words.time(expected)) of \(Words.time(seconds)): \(Words.count(epochs, "epoch")) of \(epochsAsked)"
            + (share < 1 ? ", \(Words.share(1 - share)) of the examples left out" : "")
    }
}

extension AdapterTrainingEvent {
    func show(on console: Console) {
        switch self {
        case .prepared(let outline):
            outline.show(on: console, isFull: false)
            try? console.emit(outline)
        case .rehearsing(let done, let count):
            console.progress("the base answers general questions, to be kept: \(Words.count(done)) of at most \(Words.count(count))")
        case .resumed(let run, let step): console.say("going on with \(run) after step \(Words.count(step))")
        case .storeLeftOut(let bytes):
            console.note("the disk has no room for the store of \(Words.bytes(bytes)); the lower layers are computed in each epoch")
        case .progress(let progress):
            console.progress(progress.words, isLast: progress.step.step == progress.step.totalSteps)
            try? console.emit(progress)
        case .epochDone(let epoch, let validLoss, let recall):
            console.keepProgress()
            guard let validLoss else { break }
            let recalled = recall.map { $0.asked > 0 ? ", \($0.said) of \($0.asked) unseen wordings recalled to the letter" : "" } ?? ""
            console.note("epoch \(epoch)  validation loss \(Words.loss(validLoss))\(recalled)")
        case .stoppedGaining(let epoch):
            console.note("epoch \(epoch) gained nothing; the adapter of the epoch before it is kept")
        case .saved: break
        case .calibrated(let questions):
            console.note("learnt from \(Words.count(questions, "question")) when to say that nothing was written")
        }
    }
}

extension TrainingCurve {
    /// On a terminal, a line of blocks of its width for the loss, and one for what was recalled after each epoch.
    func show(on console: Console) {
        guard let width = console.factWidth, let first = losses.first, let last = losses.last else { return }
        var rows = [["loss", Words.loss(first), "", Words.loss(last)]]
        if recalls.count > 1, let first = recalls.first, let last = recalls.last {
            rows.append(["unseen wordings recalled", Words.share(first), "", Words.share(last)])
        }
        // What the other columns leave, with the indent and the gaps.
        let used = [0, 1, 3].reduce(2 + 3 * 2) { sum, column in sum + (rows.map { TextWidth.cells($0[column]) }.max() ?? 0) }
        for (row, values) in zip(rows.indices, [losses, recalls]) {
            rows[row][2] = console.styled(Sparkline.text(values, cells: min(60, width - used)), .blue)
        }
        console.say(console.table(rows))
    }
}

extension AdapterTrainingSummary {
    func show(on console: Console) {
        let loss = "loss \(Words.loss(firstLoss)) → \(Words.loss(lastLoss))" + (validLoss.map { ", validation \(Words.loss($0))" } ?? "")
        if steps == 0 {
            console.say("Stopped before the first step; nothing was learnt.")
            console.next("engram train")
        } else if wasInterrupted {
            console.say("Stopped and saved after step \(Words.count(steps)), \(loss).")
            console.next("engram train --resume")
        } else {
            console.say("Learnt in \(Words.time(seconds)): \(loss)")
            curve?.show(on: console)
            console.say("Adapter \(adapter) in \(folder)")
            console.next("engram ask \"…\"")
        }
    }
}
