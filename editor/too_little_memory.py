"""Whether a fault came of too little memory. What is said of it then, whoever asks knows."""


def is_of_memory(fault: BaseException | None) -> bool:
    return fault is not None and (isinstance(fault, MemoryError) or is_of_memory(fault.__cause__ or fault.__context__))
