extension CauseQuestions {
    static let noBackup = """
        I do not back up my work
        Why did I lose my files?
        What happens to my data when the disk dies?
        How safe is my data?
        Do I keep copies of important files?
        What would I lose if my laptop got stolen today?
        Why do I have only one copy of everything?
        Why do I lose weeks of progress when a drive fails?
        How careless am I with my files?
        How often do I make backups?
        Why don't I back up my work?
        What precaution do I neglect with my computer?
        Why can't I restore what I deleted by accident?
        Which safety net is missing under my hard drive?
        Can I recover my projects after a crash of the machine?
        What would remain of my photos if the flat burned down?
        What do I tend to neglect until the hard disk starts clicking?
        What usually happens to my notes when a laptop falls into the lake?
        How many copies of my thesis exist right now?
        Why did a spilled coffee rob me of a whole manuscript?
        Where do my files exist apart from this one machine?
        Which files of mine would be gone for good after a theft?
        How do I usually protect my letters and pictures from a broken disk?
        When did I last put my folders on a second drive?
        What makes a dead laptop such a catastrophe for me?
        Why do I have to retype whole reports after a crash?
        On what single device does my whole archive sit?
        Why was there nothing to recover when I erased the wrong folder?
        Do I store my projects in more than one place?
        Am I one broken drive away from losing everything?
        Would my family pictures survive a stolen phone?
        What precious stuff of mine hangs by a single thread?
        Why is nothing left of my files?
        Tell me what I forget to do with my files.
        How could a single crash cost me so much?
        Name the precaution I never take.
        Do I have a second copy of anything?
        My phone fell into the sea and ten years of pictures went with it; why?
        Which routine is missing from my computer life?
        What should I do every Friday with my data but don't?
        One disk, zero spares: is that how I live?
        When the disk starts to rattle, why do I panic?
        Where is the spare copy of my dissertation?
        Who can help me if my computer will not start, given how I keep things?
        Remind me what to buy an external drive for.
        Why does ransomware scare me more than it should?
        How much would a burglar really take from me along with the laptop?
        Can I go back to last week's state?
        I dropped the laptop and lost a month; what had I neglected?
        What is my plan for a hard disk failure?
        Am I careless about losing everything?
        Why do I hold my breath every time the computer restarts?
        What would I have left after a fire in my study?
        Does any of my writing exist twice?
        Which of my habits will I regret when the hardware dies?
        Why did my accounts for three years vanish with one old computer?
        Tell me the risk I run with everything on one stick.
        What have I got to fall back on if I wipe the wrong partition?
        How do I look after my data?
        When do I think about saving a duplicate: before or after the accident?
        What keeps happening to my documents whenever a machine breaks?
        Why can nobody recover my recordings?
        Do I rely on luck to keep my manuscripts?
        Name what a technician would scold me for after a disk crash.
        What makes a virus or a power surge so dangerous for me?
        Is there any way back for me after a mistaken delete?
        Where would I find my contracts if this device were gone?
        Why do I have to start again from nothing after a hardware fault?
        How long has it been since I saved my things elsewhere?
        Which loss could hit me any day because of my negligence?
        What is the flaw in how I keep the only version of my songs?
        My friend restored everything within an hour; why couldn't I?
        Have I learned from the lost term paper?
        Why does a blue screen put my whole livelihood at risk?
        What would an insurer say about the way I store my client records?
        Do I put all my eggs in one basket, digitally speaking?
        When the flood came, why were all my papers lost, scans included?
        Which chore with a second disk do I keep putting off?
        How exposed am I if my tablet is stolen on the train?
        What simple thing could have spared me the tears over the deleted folder?
        Tell me why losing one device means losing it all for me.
        Why do I keep saying I should really make a copy some day?
        Is everything I made in one place?
        What do I never do before a big system update?
        Who has a copy of my research data besides me?
        Why was my code gone for good after the desktop gave up?
        What should I set up at once, given how I handle my files?
        How would I rebuild my customer list if the machine burned out?
        Do my recipes, letters and drawings live on a single disk?
        Where is my safety copy, if there is one?
        What danger do I ignore as long as the computer runs?
        Why did the data rescue firm charge me a fortune?
        Name the weak point in the way I store my research.
        If lightning struck my office, what would become of my work?
        When will I be sorry about how I store things?
        Am I prepared for the day the machine does not wake up?
        What bad habit of mine does every dying computer punish?
        Why did I cry over a broken memory card from my holiday?
        Which of my treasures exist only once?
        How did a failed update cost me all my notes?
        Is it just luck that I still have my files?
        """
}
